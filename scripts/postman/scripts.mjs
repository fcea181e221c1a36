// The JavaScript that runs in Postman around requests, as lists of lines.

/** Before the token request: names what is missing, which the answer would not tell. */
export const beforeToken = [
  "const needed = ['client_id', 'client_secret', 'vendor_api_key', 'scope'];",
  "// An operator's credentials need no vendor key.",
  "const missing = needed.filter((name) => name !== 'vendor_api_key' && !pm.environment.get(name));",
  'if (missing.length > 0) {',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the script that fills this in
  "  throw new Error(`Fill in ${missing.join(', ')} in the environment first.`);",
  '}',
];

/** After the token request: every other request uses the environment's access_token. */
export const afterToken = [
  "pm.test('a token was given', () => pm.response.to.have.status(200));",
  'const token = pm.response.json();',
  "pm.environment.set('access_token', token.access_token);",
];

/** After every request: the answer is one that the OpenAPI document knows. */
export const declared = (statuses) => [
  `pm.test('the status is in the OpenAPI document', () => pm.expect(pm.response.code).to.be.oneOf([${statuses.join(', ')}]));`,
];

/** After what makes something: its id is kept for the requests about it. */
export const keepId = (variable) => [
  "const made = pm.response.code === 201 && /json/.test(pm.response.headers.get('content-type')) ? pm.response.json() : {};",
  `if (made.id !== undefined) pm.environment.set('${variable}', String(made.id));`,
];

/** Asks again, for half a minute at most, while the answer fulfils the condition. */
export const repeatWhile = (condition) => [
  `const again = ${condition};`,
  "const tries = Number(pm.variables.get('tries') || 0) + 1;",
  'if (again && tries < 120) {',
  "  pm.variables.set('tries', tries);",
  '  setTimeout(() => {}, 250);',
  '  pm.execution.setNextRequest(pm.info.requestId);',
  '}',
];
