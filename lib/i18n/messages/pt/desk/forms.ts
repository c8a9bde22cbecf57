import type { Translation } from "../../../translation";
import type { forms as original } from "../../es/desk/forms";

export const forms = {
  check: "Não foi salvo. Confira o que está marcado.",
  changed: "Isto mudou desde que você o abriu. Não foi salvo, e o que você escreveu continua aqui.",
  changedNow: "Agora diz “{value}” em {field}.",
  changedEmpty: "Agora {field} está vazio.",
  changedAgain: "Se você salvar de novo, vale o seu.",
  trouble: "Algo falhou e não foi salvo. O que você escreveu continua aqui. Tente novamente em instantes.",
  save: "Salvar",
  saving: "Salvando…",
} as const satisfies Translation<typeof original>;
