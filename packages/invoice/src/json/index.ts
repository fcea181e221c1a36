export { INVOICE_SHAPE } from './invoice-shape.js';
export { jsonName } from './names.js';
export { invoiceFromJson } from './read.js';
export type { Member, ObjectShape, Shape } from './shape.js';
export { invoiceToJson, type Json } from './write.js';
