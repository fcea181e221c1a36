import { Type } from 'typebox';

const Fix = Type.Object(
  {
    start: Type.Integer({ description: 'First byte that gives way.' }),
    end: Type.Integer({ description: 'First byte after it.' }),
    replacement: Type.String({ description: 'What stands there instead, ASCII.' }),
    description: Type.String(),
    encoding: Type.String({ description: 'Encoding of the document, in which the replacement is written.' }),
  },
  { $id: 'Fix', description: 'The only repair there is: it removes the finding and causes no other.' },
);

const Assertion = Type.Object(
  {
    id: Type.String({ description: 'Rule id; XSD for structure, XML for ill-formed documents.' }),
    status: Type.Enum(['FATAL', 'ERROR', 'WARNING', 'INFO']),
    title: Type.String({ description: 'What is wrong.' }),
    location: Type.String({ description: 'XPath of the element or attribute.' }),
    test: Type.String({ description: 'XPath expression that did not hold; empty for structure.' }),
    phasein: Type.Boolean({ description: 'Announced, not in force yet: does not make the document invalid.' }),
    line: Type.Integer({ description: 'From 1.' }),
    column: Type.Integer({ description: 'From 1, in characters.' }),
    layer: Type.Enum(['xml', 'schema', 'rules']),
    pack: Type.Optional(Type.String({ description: 'Rule pack, as id@version.' })),
    terms: Type.Optional(Type.Array(Type.String(), { description: 'Business terms of EN 16931, such as BT-1.' })),
    dynamic_error: Type.Optional(Type.Boolean({ description: 'The expression itself could not be computed.' })),
    fix: Type.Optional(Fix),
  },
  { $id: 'Assertion' },
);

export const ReportPack = Type.Object(
  {
    id: Type.String(),
    version: Type.String(),
    title: Type.String(),
    publisher: Type.String(),
    origin: Type.Enum(['installed', 'builtin']),
    in_force: Type.Boolean({ description: 'Whether it is in force on the day asked for.' }),
    layers: Type.Array(Type.String()),
  },
  { $id: 'ReportPack' },
);

/** The verdict (contract 3.2); properties after `assertions` are additive, and none may be called `code`. */
export const ValidationResult = Type.Object(
  {
    request_id: Type.String(),
    result: Type.Enum(['OK', 'WARNING', 'ERROR', 'UNKNOWN'], { description: 'The verdict over the whole document.' }),
    timestamp: Type.String({ format: 'date-time' }),
    duration: Type.Number({ description: 'Seconds.' }),
    service_version: Type.String(),
    document_format: Type.String({ description: 'Empty when the document was not recognised; so are the next four.' }),
    document_version: Type.String(),
    document_title: Type.String(),
    document_identifier: Type.String(),
    document_source: Type.String({ description: 'Publisher of the format.' }),
    assertions: Type.Array(Assertion),
    document_type: Type.String({ description: 'Business document type, such as INVOICE.' }),
    as_of: Type.String({ format: 'date', description: 'Day whose rules were applied.' }),
    packs: Type.Array(ReportPack, { description: 'The rule packs that ran.' }),
    reason: Type.Optional(Type.String({ description: 'Why nothing could be said, with the result UNKNOWN.' })),
  },
  { $id: 'ValidationResult' },
);
