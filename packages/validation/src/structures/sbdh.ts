import type { StructureDefinition } from '../xsd/structure/notation.js';

/** Standard Business Document Header 1.3. The notation is explained at {@link StructureDefinition}. */
export const sbdh: StructureDefinition = {
  namespaces: {
    '': 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader',
  },
  values: {
    TypeOfServiceTransaction: 'string {RequestingServiceTransaction RespondingServiceTransaction}',
  },
  types: {
    StandardBusinessDocumentHeader: `
      HeaderVersion=string Sender=Partner+ Receiver=Partner+ DocumentIdentification=DocumentIdentification
      Manifest=Manifest? BusinessScope=BusinessScope?
    `,
    Partner: 'Identifier=PartnerIdentification ContactInformation=ContactInformation*',
    PartnerIdentification: 'value string @Authority',
    ContactInformation: `
      Contact=string EmailAddress=string? FaxNumber=string? TelephoneNumber=string? ContactTypeIdentifier=string?
    `,
    DocumentIdentification: `
      Standard=string TypeVersion=string InstanceIdentifier=string Type=string MultipleType=boolean?
      CreationDateAndTime=dateTime
    `,
    Manifest: 'NumberOfItems=integer ManifestItem=ManifestItem+',
    ManifestItem: `
      MimeTypeQualifierCode=string UniformResourceIdentifier=anyURI Description=string? LanguageCode=string?
    `,
    BusinessScope: 'Scope=Scope*',
    Scope: `
      Type=string InstanceIdentifier=string Identifier=string? (CorrelationInformation | BusinessService)*
    `,
    StandardBusinessDocument: 'StandardBusinessDocumentHeader? [any other lax]',
    CorrelationInformation: `
      RequestingDocumentCreationDateTime=dateTime? RequestingDocumentInstanceIdentifier=string?
      ExpectedResponseDateTime=dateTime?
    `,
    BusinessService: 'BusinessServiceName=string? ServiceTransaction=ServiceTransaction?',
    ServiceTransaction: `
      @TypeOfServiceTransaction=TypeOfServiceTransaction @IsNonRepudiationRequired @IsAuthenticationRequired
      @IsNonRepudiationOfReceiptRequired @IsIntelligibleCheckRequired @IsApplicationErrorResponseRequested
      @TimeToAcknowledgeReceipt @TimeToAcknowledgeAcceptance @TimeToPerform @Recurrence
    `,
  },
  elements: {
    StandardBusinessDocumentHeader: 'StandardBusinessDocumentHeader',
    StandardBusinessDocument: 'StandardBusinessDocument',
    CorrelationInformation: 'CorrelationInformation',
    BusinessService: 'BusinessService',
  },
};
