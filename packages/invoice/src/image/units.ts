import { IMAGE_LANGUAGES, type ImageLanguage } from './language.js';

/** Printed names of common UN/ECE Recommendation 20 and 21 units, in the order of IMAGE_LANGUAGES: FI SE NO DK NL EN. */
const UNITS: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  C62: ['kpl', 'st', 'stk', 'stk', 'st', 'pcs'],
  H87: ['kpl', 'st', 'stk', 'stk', 'st', 'pcs'],
  EA: ['kpl', 'st', 'stk', 'stk', 'st', 'pcs'],
  XPP: ['kpl', 'st', 'stk', 'stk', 'st', 'pcs'],
  NAR: ['kpl', 'st', 'stk', 'stk', 'st', 'pcs'],
  PR: ['pari', 'par', 'par', 'par', 'paar', 'pairs'],
  SET: ['sarja', 'sats', 'sett', 'sæt', 'set', 'sets'],
  HUR: ['h', 'tim', 't', 't', 'uur', 'h'],
  MIN: ['min', 'min', 'min', 'min', 'min', 'min'],
  SEC: ['s', 's', 's', 's', 's', 's'],
  DAY: ['pv', 'dag', 'dag', 'dag', 'dag', 'days'],
  WEE: ['vk', 'vecka', 'uke', 'uge', 'week', 'weeks'],
  MON: ['kk', 'mån', 'mnd', 'md', 'mnd', 'months'],
  ANN: ['v', 'år', 'år', 'år', 'jaar', 'years'],
  KGM: ['kg', 'kg', 'kg', 'kg', 'kg', 'kg'],
  GRM: ['g', 'g', 'g', 'g', 'g', 'g'],
  TNE: ['t', 'ton', 'tonn', 'ton', 'ton', 't'],
  LTR: ['l', 'l', 'l', 'l', 'l', 'l'],
  MLT: ['ml', 'ml', 'ml', 'ml', 'ml', 'ml'],
  MTR: ['m', 'm', 'm', 'm', 'm', 'm'],
  CMT: ['cm', 'cm', 'cm', 'cm', 'cm', 'cm'],
  MMT: ['mm', 'mm', 'mm', 'mm', 'mm', 'mm'],
  KMT: ['km', 'km', 'km', 'km', 'km', 'km'],
  MTK: ['m²', 'm²', 'm²', 'm²', 'm²', 'm²'],
  MTQ: ['m³', 'm³', 'm³', 'm³', 'm³', 'm³'],
  KWH: ['kWh', 'kWh', 'kWh', 'kWh', 'kWh', 'kWh'],
  MWH: ['MWh', 'MWh', 'MWh', 'MWh', 'MWh', 'MWh'],
  KWT: ['kW', 'kW', 'kW', 'kW', 'kW', 'kW'],
  XBX: ['ltk', 'låda', 'eske', 'kasse', 'doos', 'boxes'],
  XCT: ['ltk', 'kartong', 'kartong', 'karton', 'doos', 'cartons'],
  XPK: ['pkt', 'förp', 'pakke', 'pakke', 'pak', 'packs'],
  XBG: ['pussi', 'påse', 'pose', 'pose', 'zak', 'bags'],
  XBO: ['plo', 'flaska', 'flaske', 'flaske', 'fles', 'bottles'],
  XPX: ['lava', 'pall', 'pall', 'palle', 'pallet', 'pallets'],
  XRO: ['rll', 'rulle', 'rull', 'rulle', 'rol', 'rolls'],
  LS: ['erä', 'klump', 'RS', 'sum', 'post', 'lump sum'],
  P1: ['%', '%', '%', '%', '%', '%'],
};

/** The printed name of a unit; a code (or word) that the table does not know stands as it is. */
export function unitName(code: string, language: ImageLanguage): string {
  return UNITS[code.toUpperCase()]?.[IMAGE_LANGUAGES.indexOf(language)] ?? code;
}
