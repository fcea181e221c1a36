/** The transaction, and the three headers that share the rest of the invoice among them. */
export const TRANSACTION = 'rsm:SupplyChainTradeTransaction';
export const AGREEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeAgreement`;
export const DELIVERY = `${TRANSACTION}/ram:ApplicableHeaderTradeDelivery`;
export const SETTLEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement`;
