const pathCharacter = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})";
const firstSegmentCharacter = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=@]|%[0-9A-Fa-f]{2})";
const authority =
  "(?:(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})*@)?" +
  "(?:\\[[0-9A-Fa-f:.v]+\\]|(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)(?::\\d*)?";
const segments = `(?:/${pathCharacter}*)*`;
const rooted = `/(?:${pathCharacter}+${segments})?`;
const tail = `(?:\\?(?:${pathCharacter}|[/?])*)?(?:#(?:${pathCharacter}|[/?[\\]])*)?`;
const absolute = `[A-Za-z][A-Za-z0-9+.\\-]*:(?://${authority}${segments}|${rooted}|${pathCharacter}+${segments}|)`;
const relative = `(?://${authority}${segments}|${rooted}|${firstSegmentCharacter}+${segments}|)`;
const reference = new RegExp(`^(?:${absolute}|${relative})${tail}$`);

/** Characters that XLink 1.0 section 5.4 escapes before a value is looked at as a URI. */
const escaped = /[^!#-;=?-[\]_a-z~]/g;

/**
 * Whether a value is an `anyURI`: after escaping what may not stand in a URI it must be a URI reference (RFC 3986).
 * Spaces are escaped too, so they are accepted, as XML Schema says; libxml2 refuses them.
 */
export function isUriReference(value: string): boolean {
  return reference.test(value.replace(escaped, '_'));
}
