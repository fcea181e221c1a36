import type { StructureDefinition } from '../xsd/structure/notation.js';

/** Finvoice acknowledgement (Finvoiceack). The notation is explained at {@link StructureDefinition}. */
export const finvoiceack: StructureDefinition = {
  namespaces: {
    '': 'http://www.pankkiyhdistys.fi/verkkolasku/finvoice/finvoiceack.xsd',
    eb: 'http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd',
  },
  values: {
    Severity: 'NMTOKEN {WARNING ERROR}',
    Version: 'NMTOKEN {1.0 2.0}',
    string1: 'string 1..',
    string2_35: 'string 2..35',
    string2_61: 'string 2..61',
    string6_98: 'string 6..98',
  },
  types: {
    Finvoiceack: `
      Acknowledgement=Acknowledgement RefToCounterpartMessage=string2_61?
      MessageTransmissionDetails=MessageTransmissionDetails? Error=Error* @Version=Version!
    `,
    Acknowledgement: 'eb:From{2} eb:To{2} MessageData Reason',
    MessageTransmissionDetails: `
      MessageSenderDetails=MessageSenderDetails MessageReceiverDetails=MessageReceiverDetails
      MessageDetails=MessageDetails
    `,
    MessageSenderDetails: 'FromIdentifier=string2_35 FromIntermediator=string2_35',
    MessageReceiverDetails: 'ToIdentifier=string2_35 ToIntermediator=string2_35',
    MessageDetails: `
      MessageIdentifier=string6_98 MessageTimeStamp=string2_35 RefToMessageIdentifier=string6_98
    `,
    Error: 'Code=string1 Text=string1{1,2} Severity=Severity? Location=string1?',
    From: 'eb:PartyId=string eb:Role=string',
    MessageData: 'eb:MessageId eb:Timestamp',
    Reason: 'Code=integer Text=string1{1,2}',
  },
  elements: {
    Finvoiceack: 'Finvoiceack',
    From: 'eb:From eb:To',
    MessageData: 'MessageData',
    Reason: 'Reason',
    string: 'eb:MessageId eb:Timestamp',
  },
};
