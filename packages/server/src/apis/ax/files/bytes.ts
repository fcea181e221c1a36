import type { DocumentFileRow } from '../../../documents/rows.js';
import type { Context } from '../../../platform/context.js';
import { bytes } from '../../../platform/http/index.js';

/** The content of a file as a reply. */
export const fileBytes = async (ctx: Context, file: DocumentFileRow) =>
  bytes(await ctx.blobs.stream(file.blob_hash), {
    mediaType: file.media_type,
    filename: file.filename,
    size: Number(file.size),
  });
