import { getFile } from './get.js';
import { listFiles } from './list.js';

/** Operations under /v1/files. */
export const fileOperations = [listFiles, getFile] as const;
