import type { FastifyReply } from 'fastify';

/**
 * Sends JSON text with exactly the media type `application/json`: one client compares it as text (contract 1.2).
 * As bytes, because fastify adds a charset to the type of text.
 */
export function sendJson(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('content-type', 'application/json').send(Buffer.from(text));
}
