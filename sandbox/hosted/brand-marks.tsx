import { brandById } from "../cards/brands";

/** Small card marks, drawn for the sandbox: a coloured plate with the brand's name or two discs. */
const plates: Record<string, { fill: string; text: string; size: number; ink?: string }> = {
  visa: { fill: "#1a3a8f", text: "VISA", size: 9.5 },
  amex: { fill: "#2a6fb8", text: "AMEX", size: 8 },
  diners: { fill: "#e9eef3", text: "DINERS", size: 6.2, ink: "#1f4e79" },
  cabal: { fill: "#0d6a4f", text: "CABAL", size: 7 },
  anda: { fill: "#c8102e", text: "ANDA", size: 8 },
  oca: { fill: "#e8eef8", text: "OCA", size: 9.5, ink: "#0b3c91" },
  passcard: { fill: "#5b2a86", text: "PASS", size: 8 },
  edenred: { fill: "#b3141e", text: "EDEN", size: 8 },
  "tarjeta-d": { fill: "#3d6b1f", text: "D", size: 12 },
  abitab: { fill: "#f4c400", text: "ABITAB", size: 6.8, ink: "#12306b" },
  redpagos: { fill: "#d3202a", text: "REDP", size: 8 },
  sodexo: { fill: "#2b2f77", text: "SDX", size: 9 },
};

export function BrandMark({ id, labelled = false }: { id: string; labelled?: boolean }) {
  const name = brandById(id)?.name ?? id;
  const aria = labelled ? { role: "img" } : { "aria-hidden": "true" as const };
  return (
    <svg class="mark" data-brand={id} viewBox="0 0 36 24" width="36" height="24" {...aria}>
      <title>{name}</title>
      {id === "mastercard" ? <Discs /> : <Plate id={id} />}
    </svg>
  );
}

function Discs() {
  return (
    <>
      <rect x=".5" y=".5" width="35" height="23" rx="4" fill="#fff" stroke="#d5d9d6" />
      <circle cx="14.5" cy="12" r="7" fill="#d6291e" />
      <circle cx="21.5" cy="12" r="7" fill="#f0a21c" />
      <path d="M18 5.94a7 7 0 0 1 0 12.12 7 7 0 0 1 0-12.12Z" fill="#ee6a20" />
    </>
  );
}

function Plate({ id }: { id: string }) {
  const plate = plates[id] ?? { fill: "#55666b", text: "•••", size: 9 };
  return (
    <>
      <rect width="36" height="24" rx="4" fill={plate.fill} />
      <text
        x="18"
        y="12.5"
        fill={plate.ink ?? "#fff"}
        font-family="Inter, system-ui, sans-serif"
        font-size={plate.size}
        font-weight="800"
        font-style={id === "visa" ? "italic" : "normal"}
        letter-spacing=".3"
        text-anchor="middle"
        dominant-baseline="middle"
      >
        {plate.text}
      </text>
    </>
  );
}
