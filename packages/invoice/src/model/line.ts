import type { Extensible, Identifier, Period } from './common.js';
import type { Decimal } from './decimal.js';
import type { AllowanceCharge, VatCategory } from './totals.js';

/** A quantity with its unit. */
export interface Quantity {
  /** BT-129, BT-149. */
  value: Decimal;
  /** BT-130, BT-150: UN/ECE Recommendation 20 with 21, for example C62, HUR, KGM. */
  unit?: string;
}

/** BG-25: an invoice line. */
export interface InvoiceLine extends Extensible {
  /** BT-126; empty text when the document gives none. */
  id: string;
  /** BT-127. */
  note?: string;
  /** BT-128. */
  invoicedObject?: Identifier;
  /** BT-129, BT-130. */
  quantity?: Quantity;
  /** BT-131: after the line's allowances and charges, without VAT. */
  netAmount?: Decimal;
  /** BT-132. */
  purchaseOrderLineReference?: string;
  /** BT-133. */
  buyerAccountingReference?: string;
  /** BG-26. */
  period?: Period;
  /** BG-27. */
  allowances: AllowanceCharge[];
  /** BG-28. */
  charges: AllowanceCharge[];
  /** BG-29. */
  price: Price;
  /** BG-30: BT-151, BT-152. */
  vat?: VatCategory;
  /** BG-31. */
  item: Item;
  /**
   * Beyond EN 16931: the parts that the line consists of (XRechnung extension BG-DEX-01). Their amounts are within
   * the line's own and count nothing beside it.
   */
  subLines?: InvoiceLine[];
}

/** BG-29: price of an item. */
export interface Price {
  /** BT-146: without VAT, discount taken off. */
  net?: Decimal;
  /** BT-147. */
  discount?: Decimal;
  /** BT-148. */
  gross?: Decimal;
  /** BT-149, BT-150: the number of units that the price is for; 1 when absent. */
  baseQuantity?: Quantity;
}

/** BG-31: what was sold. */
export interface Item {
  /** BT-153; empty text when the document gives none. */
  name: string;
  /** BT-154. */
  description?: string;
  /** BT-155. */
  sellersIdentifier?: string;
  /** BT-156. */
  buyersIdentifier?: string;
  /** BT-157: scheme 0160 for a GTIN. */
  standardIdentifier?: Identifier;
  /** BT-158: scheme from UNTDID 7143, for example STI for UNSPSC. */
  classifications: Identifier[];
  /** BT-159: ISO 3166-1 alpha-2. */
  originCountry?: string;
  /** BG-32. */
  attributes: ItemAttribute[];
}

/** BG-32. */
export interface ItemAttribute extends Extensible {
  /** BT-160. */
  name: string;
  /** BT-161. */
  value: string;
}

/**
 * A row that is printed among the lines but counts nothing: a heading, a subtotal, free text. No part of
 * EN 16931; Finvoice and TEAPPS have such rows.
 */
export interface InformationRow extends Extensible {
  /** A summary that some system computed, or text for the reader; text when absent. */
  kind?: 'summary' | 'text';
  /** How many lines stand before it. */
  beforeLine: number;
  name?: string;
  text: string[];
  quantity?: Quantity;
  period?: Period;
  amountWithoutVat?: Decimal;
  amountWithVat?: Decimal;
}
