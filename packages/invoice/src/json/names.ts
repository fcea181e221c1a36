/** A member of the model as JSON names it: `purchaseOrderReference` is `purchase_order_reference`. */
export const jsonName = (member: string): string => member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A path of the model as JSON has it: `lines[2].item.originCountry` is `lines[2].item.origin_country`. */
export const jsonPath = jsonName;
