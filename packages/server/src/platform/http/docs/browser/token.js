/**
 * The token endpoint wants the key of the software beside the user's; Swagger UI's own form has no field for it.
 * `vendorKey` is what the field begins with.
 */
export function vendorKeyPlugin(given) {
  let vendorKey = given;
  return () => ({
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
}
