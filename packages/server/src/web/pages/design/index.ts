export { designPages } from './design.js';
