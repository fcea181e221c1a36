import type { Extensions } from './extension.js';

/** A calendar date as ISO 8601 `YYYY-MM-DD`, without a time zone. */
export type IsoDate = string;

/** An identifier with its scheme: an ISO 6523 ICD, an EAS code or another list, as the term at hand says. */
export interface Identifier {
  value: string;
  scheme?: string;
  /** Version of the scheme; only item classifications have one (BT-158-2). */
  schemeVersion?: string;
}

/** A span of days; either end may be open. */
export interface Period {
  /** BT-73, BT-134. */
  start?: IsoDate;
  /** BT-74, BT-135. */
  end?: IsoDate;
}

/** A postal address: BG-5 seller, BG-8 buyer, BG-12 tax representative, BG-15 deliver to. */
export interface Address {
  /** BT-35, BT-50, BT-64, BT-75: usually the street and number. */
  line1?: string;
  /** BT-36, BT-51, BT-65, BT-76. */
  line2?: string;
  /** BT-162, BT-163, BT-164, BT-165. */
  line3?: string;
  /** BT-37, BT-52, BT-66, BT-77. */
  city?: string;
  /** BT-38, BT-53, BT-67, BT-78. */
  postCode?: string;
  /** BT-39, BT-54, BT-68, BT-79: region, county, state. */
  subdivision?: string;
  /** BT-40, BT-55, BT-69, BT-80: ISO 3166-1 alpha-2; empty text when the document gives none. */
  country: string;
}

/** A contact point: BG-6 seller, BG-9 buyer. */
export interface Contact {
  /** BT-41, BT-56: person or department. */
  name?: string;
  /** BT-42, BT-57. */
  telephone?: string;
  /** BT-43, BT-58. */
  email?: string;
}

/** Members of every part of the model that a format can add its own content to. */
export interface Extensible {
  extensions?: Extensions;
}
