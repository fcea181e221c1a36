import { qrCode } from '@autoinvoice/invoice';

/** Modules of white around the code, without which readers do not find it (ISO/IEC 18004). */
const quiet = 4;

/** A text as a QR code; always dark on white, whatever the appearance. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, dark } = qrCode(text);
  const edge = size + 2 * quiet;
  const path = dark
    .map((isDark, at) => (isDark ? `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z` : ''))
    .join('');
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${edge} ${edge}`} shape-rendering="crispEdges">
      <rect width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
