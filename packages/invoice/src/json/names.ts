/** A member of the model, or a path of members, as JSON has it: `lines[2].item.originCountry` is `lines[2].item.origin_country`. */
export const jsonName = (path: string): string => path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
