export { validatorPages } from './validator.js';
