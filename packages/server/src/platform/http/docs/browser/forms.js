/**
 * What a request's body begins with. Swagger UI fills every field of a form with "string" or the first choice; here it
 * is only what the document gives an example or default for, so that a form can be sent as it stands. For XML it makes
 * up a document even where there is an example.
 */
export const formPlugin = () => ({
  wrapComponents: {
    RequestBody: (Original, { React }) =>
      function WithExamples(props) {
        const getSampleSchema = (schema, mediaType, config, example) => {
          if (/xml/.test(mediaType) && typeof example === 'string') return example;
          const isField = mediaType === false && typeof schema?.has === 'function';
          if (!isField || schema.has('default') || schema.has('example')) {
            return props.fn.getSampleSchema(schema, mediaType, config, example);
          }
          return schema.get('type') === 'array' ? '[]' : '';
        };
        return React.createElement(Original, { ...props, fn: { ...props.fn, getSampleSchema } });
      },
  },
});
