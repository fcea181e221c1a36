/** Content that is sent: text or bytes, alone or with the name and the media type that the server is to see. */
export type Upload =
  | Blob
  | Uint8Array
  | string
  | { readonly content: Blob | Uint8Array | string; readonly filename?: string; readonly mediaType?: string };

/** Content that the server gave. */
export interface Download {
  readonly bytes: Uint8Array;
  /** Such as `application/xml`; without parameters. */
  readonly mediaType: string;
  /** Encoding that the server named, such as `utf-8`. */
  readonly charset?: string;
  /** The name that the server suggests, without folders. */
  readonly filename?: string;
}

/** A named blob of what is uploaded. */
export function asFile(upload: Upload): { blob: Blob; filename: string } {
  const given = typeof upload === 'object' && 'content' in upload ? upload : { content: upload };
  const { content, filename, mediaType } = given as Exclude<Upload, Blob | Uint8Array | string>;
  // A File is a Blob that knows its name.
  const own = content instanceof Blob && 'name' in content ? String(content.name) : 'file';
  const options = mediaType === undefined ? {} : { type: mediaType };
  const blob = content instanceof Blob && mediaType === undefined ? content : new Blob([content as BlobPart], options);
  return { blob, filename: filename ?? own };
}

/** Reads a reply's body whole. */
export async function asDownload(response: Response): Promise<Download> {
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  const charset = /;\s*charset="?([\w-]+)/i.exec(type)?.[1];
  const filename = filenameOf(response.headers.get('content-disposition') ?? '');
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    mediaType: (type.split(';')[0] ?? type).trim().toLowerCase(),
    ...(charset === undefined ? {} : { charset }),
    ...(filename === undefined ? {} : { filename }),
  };
}

/** The name in a Content-Disposition header (RFC 6266), its folders cut off: it comes from somebody else. */
function filenameOf(disposition: string): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1]?.replaceAll(/\\(.)/g, '$1');
  const name = (extended === undefined ? plain : decoded(extended))?.split(/[/\\]/).at(-1);
  return name === '' || name === '.' || name === '..' ? undefined : name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
