/** Widths of the five bars, or gaps, of a digit in "interleaved 2 of 5", the code of bills and tickets. */
const DIGITS = ["11221", "21112", "12112", "22111", "11212", "21211", "12211", "11122", "21121", "12121"];
const WIDE = 3;
const QUIET = 10;

/** Bar and gap widths, in turn, of an even number of digits: each pair shares its bars and its gaps. */
function widthsOf(digits: string): number[] {
  const widths = [1, 1, 1, 1];
  for (let at = 0; at < digits.length; at += 2) {
    const bars = DIGITS[Number(digits[at])] ?? "";
    const gaps = DIGITS[Number(digits[at + 1])] ?? "";
    for (let stripe = 0; stripe < bars.length; stripe += 1) {
      widths.push(bars[stripe] === "2" ? WIDE : 1, gaps[stripe] === "2" ? WIDE : 1);
    }
  }
  return [...widths, WIDE, 1, 1];
}

/** A barcode that scanners read, drawn without a font or an image. */
export function Barcode({ digits, label }: { digits: string; label: string }) {
  let path = "";
  let x = QUIET;
  for (const [index, width] of widthsOf(digits).entries()) {
    if (index % 2 === 0) path += `M${x} 0h${width}v60h-${width}z`;
    x += width;
  }
  return (
    <svg class="barcode" viewBox={`0 0 ${x + QUIET} 60`} preserveAspectRatio="none" role="img">
      <title>{label}</title>
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
