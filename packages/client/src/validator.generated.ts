// Generated from the OpenAPI document of the AutoInvoice Validator API by scripts/generate-client.mjs; do not edit.
import type { Download, Upload } from './content.js';

/** The named schemas of the AutoInvoice Validator API. */
export interface ValidatorSchemas {
  "Assertion": {
    /** Rule id; XSD for structure, XML for ill-formed documents. */
    id: string;
    status: "FATAL" | "ERROR" | "WARNING" | "INFO";
    /** What is wrong. */
    title: string;
    /** XPath of the element or attribute. */
    location: string;
    /** XPath expression that did not hold; empty for structure. */
    test: string;
    /** Announced, not in force yet: does not make the document invalid. */
    phasein: boolean;
    /** From 1. */
    line: number;
    /** From 1, in characters. */
    column: number;
    layer: "xml" | "schema" | "rules";
    /** Rule pack, as id@version. */
    pack?: string;
    /** Business terms of EN 16931, such as BT-1. */
    terms?: readonly (string)[];
    /** The expression itself could not be computed. */
    dynamic_error?: boolean;
    fix?: ValidatorSchemas["Fix"];
  };
  "Error": {
    /** What went wrong, for programs. */
    code: string;
    /** What went wrong, for people. */
    message: string;
    /** One sentence per finding. */
    details: readonly (string)[];
  };
  /** The only repair there is: it removes the finding and causes no other. */
  "Fix": {
    /** First byte that gives way. */
    start: number;
    /** First byte after it. */
    end: number;
    /** What stands there instead, ASCII. */
    replacement: string;
    description: string;
    /** Encoding of the document, in which the replacement is written. */
    encoding: string;
  };
  "Formats": {
    formats: readonly ({
      format: string;
      /** Empty when the document tells it. */
      version: string;
      title: string;
      publisher: string;
      /** Name by which rule packs say what they apply to. */
      kind: string;
    })[];
    packs: readonly ({
      id: string;
      version: string;
      title: string;
      publisher: string;
      origin: "installed" | "builtin";
      valid_from: string | null;
      valid_to: string | null;
      announced: string | null;
    })[];
  };
  "ReportPack": {
    id: string;
    version: string;
    title: string;
    publisher: string;
    origin: "installed" | "builtin";
    /** Whether it is in force on the day asked for. */
    in_force: boolean;
    layers: readonly (string)[];
  };
  "ValidationResult": {
    request_id: string;
    /** The verdict over the whole document. */
    result: "OK" | "WARNING" | "ERROR" | "UNKNOWN";
    timestamp: string;
    /** Seconds. */
    duration: number;
    service_version: string;
    /** Empty when the document was not recognised; so are the next four. */
    document_format: string;
    document_version: string;
    document_title: string;
    document_identifier: string;
    /** Publisher of the format. */
    document_source: string;
    assertions: readonly (ValidatorSchemas["Assertion"])[];
    /** Business document type, such as INVOICE. */
    document_type: string;
    /** Day whose rules were applied. */
    as_of: string;
    /** The rule packs that ran. */
    packs: readonly (ValidatorSchemas["ReportPack"])[];
    /** Why nothing could be said, with the result UNKNOWN. */
    reason?: string;
  };
}

/** The operations of the AutoInvoice Validator API, by method and path. */
export interface ValidatorOperations {
  /** Check a document */
  "POST /v1/validate": {
    path: undefined;
    query: {
      /** Day whose rules apply; today when absent. */
      as_of?: string;
      /** Language of messages, where the rules speak it: a code of ISO 639-1, or the AX API's SE and DK for Swedish and Danish. */
      lang?: "EN" | "FI" | "SV" | "SE" | "NO" | "DA" | "DK" | "NL" | "en" | "fi" | "sv" | "no" | "da" | "nl";
      /** Whether repairs are looked for. */
      fixes?: boolean;
    };
    body: { raw: Upload } | { multipart: {
        /** One XML document */
        file?: Upload;
      } };
    reply: ValidatorSchemas["ValidationResult"];
    paged: false;
  };
  /** Formats that are recognised, and the rule packs there are */
  "GET /v1/formats": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: ValidatorSchemas["Formats"];
    paged: false;
  };
  /** Check a document as the KoSIT validator does */
  "POST /kosit": {
    path: undefined;
    query: undefined;
    body: { raw: Upload };
    reply: Download;
    paged: false;
  };
  /** Check a document as the KoSIT validator does */
  "POST /kosit/{name}": {
    path: {
      name: string;
    };
    query: undefined;
    body: { raw: Upload };
    reply: Download;
    paged: false;
  };
}

/** Codes of the errors that the AutoInvoice Validator API documents. */
export type ValidatorErrorCode =
  | "auth_unauthorized"
  | "document_too_complex"
  | "file_empty"
  | "file_missing"
  | "file_too_large"
  | "invalid_parameters";
