import { Type } from 'typebox';
import { listOperators, type OperatorEntry } from '../../../lookup/operators.js';
import { operation } from '../../../platform/http/index.js';

const common = {
  method: 'GET',
  access: { company: ['lookup'] },
  replies: {
    200: Type.Array(
      Type.Object({ operator_id: Type.String(), name: Type.String(), country: Type.String() }, { $id: 'Operator' }),
    ),
  },
} as const;

const present = ({ operatorId, name, country }: OperatorEntry) => ({ operator_id: operatorId, name, country });

/** GET /v1/definitions/operators */
export const getOperators = operation({
  ...common,
  url: '/v1/definitions/operators',
  tag: 'definitions',
  summary: 'Operators that invoices may name',
  description: 'The ids that `recipient_operator` takes, this service first. `country` is empty for PEPPOL.',
  handler: async ({ ctx }) => listOperators(ctx.config).map(present),
});

/** GET /v1/entities/operators: the path of versions before 0.85.550. */
export const getEntitiesOperators = operation({
  ...common,
  url: '/v1/entities/operators',
  tag: 'definitions',
  summary: 'Operators that invoices may name (older path)',
  description: 'The same as GET /v1/definitions/operators, for clients of version 0.85.263.',
  handler: async ({ ctx }) => listOperators(ctx.config).map(present),
});
