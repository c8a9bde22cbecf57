import type { Translation } from "../../../translation";
import type { account as original } from "../../es/desk/account";

export const account = {
  title: "Minha conta",
  language: "Idioma",
  wrong: "Essa senha não está correta.",
  password: {
    title: "Trocar a senha",
    current: "Sua senha atual",
    change: "Trocar a senha",
    done: "Sua senha foi trocada. A sessão foi encerrada nos outros navegadores.",
  },
  logins: {
    title: "Onde sua sessão está aberta",
    unknown: "Um navegador que não disse o nome",
    this: "este navegador",
    times: "Desde {since}. Última atividade: {seen}.",
    endOthers: "Encerrar a sessão nos outros navegadores",
    ended: "A sessão foi encerrada nos outros navegadores.",
  },
  second: {
    title: "Segundo fator",
    intro:
      "Além da sua senha, pede um código que muda a cada trinta segundos em um aplicativo do seu telefone.",
    on: "Está ativado: ao entrar é pedido um código.",
    off: "Não está ativado. Com ele, quem souber sua senha ainda não consegue entrar.",
    change: "Alterar",
    setUp: "Ativar",
    begin: "Começar",
    another: "Usar outro telefone",
    makeKey: "Criar uma chave para o aplicativo",
    scan: "Adicione a chave ao seu aplicativo",
    scanText:
      "Leia o código com seu aplicativo de autenticação ou digite nele a chave. Depois escreva aqui o código que ele mostrar.",
    qr: "Código QR com a chave. A mesma chave está escrita abaixo.",
    key: "Chave",
    finish: "Ativar",
    codes: "Códigos de recuperação",
    codesLeft:
      "{count, plural, =0 {Não resta nenhum.} =1 {Resta um.} other {Restam #.}} Servem para entrar sem o aplicativo, cada um uma vez.",
    renew: "Criar novos códigos",
    codesTitle: "Guarde estes códigos agora",
    codesText:
      "São mostrados uma única vez. Cada um vale uma vez, para quando você não tiver o aplicativo à mão.",
    kept: "Já guardei",
    turnOffTitle: "Desativar",
    turnOff: "Desativar o segundo fator",
  },
} as const satisfies Translation<typeof original>;
