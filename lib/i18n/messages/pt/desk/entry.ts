import type { Translation } from "../../../translation";
import type { entry as original } from "../../es/desk/entry";

export const entry = {
  title: "Entrar no painel",
  email: "E-mail",
  password: "Senha",
  signIn: "Entrar",
  signingIn: "Entrando…",
  wrong: "O e-mail ou a senha não estão corretos.",
  tooMany: "Houve tentativas demais. Espere quinze minutos e tente novamente.",
  set: {
    title: "Escolha sua senha",
    text: "Olá, {name}! Com esta senha você vai entrar no painel.",
    password: "Nova senha",
    hint: "Pelo menos {least} caracteres. Uma frase curta é fácil de lembrar.",
    save: "Salvar",
    saving: "Salvando…",
    done: "Sua senha foi salva. Você já pode entrar.",
    short: "É curta: precisa ter pelo menos {least} caracteres.",
    long: "É longa demais.",
    simple: "É fácil de adivinhar. Tente uma frase.",
    ended: "Este link já não vale",
    endedText: "O link já foi usado ou venceu. Peça outro a quem convidou você ou em “Esqueci minha senha”.",
  },
  forgotten: {
    link: "Esqueci minha senha",
    title: "Esqueci minha senha",
    text: "Escreva seu e-mail e enviaremos um link para escolher outra.",
    send: "Enviar o link",
    sending: "Enviando…",
    sent: "Se houver uma conta com esse e-mail, o link está a caminho. Ele vale por uma hora.",
    back: "Voltar para entrar",
  },
  second: {
    title: "Mais um passo",
    text: "Escreva o código de seis dígitos que seu aplicativo de autenticação mostra. Se não o tiver à mão, use um dos seus códigos de recuperação.",
    code: "Código",
    confirm: "Confirmar",
    confirming: "Confirmando…",
    wrong: "Esse código não está correto ou já foi usado.",
    other: "Entrar com outra conta",
  },
} as const satisfies Translation<typeof original>;
