// Starts Swagger UI on our page. Served as it is: runs in the browser, no build step.
(async () => {
  const { apis } = await (await fetch('apis.json')).json();
  // `/api-docs#client_id=…&client_secret=…&vendor_api_key=…&scope=…` fills in the Authorize form and fetches the token.
  // The fragment never reaches a server, and it leaves the address bar at once.
  const given = new URLSearchParams(location.hash.slice(1));
  const prefilled = given.has('client_id');
  if (prefilled) history.replaceState(null, '', location.pathname + location.search);
  let vendorKey = given.get('vendor_api_key') ?? '';

  // The token endpoint wants the key of the software beside the user's; Swagger UI's own form has no field for it.
  const vendorKeyPlugin = () => ({
    statePlugins: {
      auth: {
        wrapActions: {
          authorizeApplication: (_original, system) => (auth) => {
            const form = new URLSearchParams({
              grant_type: 'client_credentials',
              client_id: auth.clientId ?? '',
              client_secret: auth.clientSecret ?? '',
              scope: [...(auth.scopes ?? [])].join(' '),
            });
            if (vendorKey !== '' && auth.name === 'company_auth') form.set('vendor_api_key', vendorKey);
            return system.authActions.authorizeRequest({
              body: form.toString(),
              name: auth.name,
              url: auth.schema.get('tokenUrl'),
              auth,
              headers: {},
            });
          },
        },
      },
    },
    wrapComponents: {
      oauth2: (Original, { React }) =>
        function WithVendorKey(props) {
          const field = React.createElement(
            'label',
            { className: 'vendor-key' },
            'vendor_api_key:',
            React.createElement('input', {
              type: 'text',
              autoComplete: 'off',
              spellCheck: false,
              defaultValue: vendorKey,
              onChange: (event) => {
                vendorKey = event.target.value.trim();
              },
            }),
          );
          const original = React.createElement(Original, props);
          return props.name === 'company_auth' ? React.createElement('div', null, field, original) : original;
        },
    },
  });

  // Swagger UI fills every field of a form with "string" or the first choice. Only what the document gives an example
  // or default for is filled in here, so that a form can be sent as it stands.
  const formPlugin = () => ({
    wrapComponents: {
      RequestBody: (Original, { React }) =>
        function WithEmptyFields(props) {
          const getSampleSchema = (schema, isWhole, ...rest) => {
            const isField = isWhole === false && typeof schema?.has === 'function';
            if (!isField || schema.has('default') || schema.has('example')) {
              return props.fn.getSampleSchema(schema, isWhole, ...rest);
            }
            return schema.get('type') === 'array' ? '[]' : '';
          };
          return React.createElement(Original, { ...props, fn: { ...props.fn, getSampleSchema } });
        },
    },
  });

  const asked = (given.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  // Without a scope a token opens no invoices, so the usual ones are ticked.
  const scopes = asked.length > 0 ? asked : [...new Set(apis.flatMap((api) => api.scopes ?? []))];
  const ui = window.SwaggerUIBundle({
    urls: apis.map((api) => ({ name: api.title, url: api.document })),
    dom_id: '#swagger-ui',
    layout: 'StandaloneLayout',
    presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
    plugins: [vendorKeyPlugin, formPlugin],
    deepLinking: !prefilled,
    docExpansion: 'list',
    filter: true,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    defaultModelsExpandDepth: 0,
    onComplete: () => prefilled && authorizeFromAddress(),
  });
  window.ui = ui;
  ui.initOAuth({ clientId: given.get('client_id') ?? '', clientSecret: given.get('client_secret') ?? '', scopes });

  let authorized = false;
  function authorizeFromAddress() {
    if (authorized) return;
    authorized = true;
    const system = ui.getSystem();
    const schemes = system.specSelectors.securityDefinitions();
    const scheme = schemes?.get('company_auth');
    const schema = scheme
      ?.getIn(['flows', 'clientCredentials'])
      ?.set('type', 'oauth2')
      .set('flow', 'clientCredentials');
    if (schema === undefined) return;
    system.authActions.authorizeApplication({
      name: 'company_auth',
      schema,
      scopes,
      clientId: given.get('client_id'),
      clientSecret: given.get('client_secret'),
    });
  }
})();
