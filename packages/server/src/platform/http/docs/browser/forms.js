/**
 * Swagger UI fills every field of a form with "string" or the first choice. Only what the document gives an example or
 * default for is filled in here, so that a form can be sent as it stands.
 */
export const formPlugin = () => ({
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
