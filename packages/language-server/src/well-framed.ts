import { Transform } from 'node:stream';

/** A header is looked for in so many bytes at a time, and no header is longer than what they overlap. */
const [windowSize, overlap] = [4096, 512];
/** Of a message that claims to have more than 9 digits of bytes nothing is believed. */
const header = /Content-Length: *(\d{1,9})\r\n(?:[\w-]+:[^\r\n]*\r\n)*\r\n/i;

/**
 * Passes on the messages of a client, and drops what lies between them. Where a header lies about its message, or is
 * damaged, the next whole one is a new beginning; the protocol's own reader would be deaf from then on.
 */
export function wellFramed(): Transform {
  let head: Buffer = Buffer.alloc(0);
  let bodyLeft = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let rest = chunk;
      while (rest.length > 0) {
        if (bodyLeft > 0) {
          const body = rest.subarray(0, bodyLeft);
          bodyLeft -= body.length;
          rest = rest.subarray(body.length);
          this.push(body);
          continue;
        }
        head = head.length > 0 ? Buffer.concat([head, rest]) : rest;
        const found = header.exec(head.toString('latin1', 0, windowSize));
        if (found) {
          bodyLeft = Number(found[1]);
          rest = head.subarray(found.index + found[0].length);
          head = Buffer.alloc(0);
          this.push(`Content-Length: ${bodyLeft}\r\n\r\n`);
        } else if (head.length > windowSize) {
          rest = head.subarray(windowSize - overlap);
          head = Buffer.alloc(0);
        } else break;
      }
      done();
    },
  });
}
