export const account = {
  title: "Mi cuenta",
  language: "Idioma",
  wrong: "Esa contraseña no es correcta.",
  password: {
    title: "Cambiar la contraseña",
    current: "Tu contraseña actual",
    change: "Cambiar la contraseña",
    done: "Tu contraseña cambió. Se cerró la sesión en los demás navegadores.",
  },
  logins: {
    title: "Dónde está abierta tu sesión",
    unknown: "Un navegador que no dijo su nombre",
    this: "este navegador",
    times: "Desde el {since}. Última actividad: {seen}.",
    endOthers: "Cerrar la sesión en los demás navegadores",
    ended: "Se cerró la sesión en los demás navegadores.",
  },
  second: {
    title: "Segundo factor",
    intro:
      "Además de tu contraseña, pide un código que cambia cada treinta segundos en una aplicación de tu teléfono.",
    on: "Está activado: al entrar se pide un código.",
    off: "No está activado. Con él, quien sepa tu contraseña todavía no puede entrar.",
    change: "Cambiarlo",
    setUp: "Activarlo",
    begin: "Empezar",
    another: "Usar otro teléfono",
    makeKey: "Crear una clave para la aplicación",
    scan: "Agregá la clave a tu aplicación",
    scanText:
      "Escaneá el código con tu aplicación de autenticación, o escribí la clave en ella. Después escribí acá el código que muestra.",
    qr: "Código QR con la clave. La misma clave está escrita debajo.",
    key: "Clave",
    finish: "Activar",
    codes: "Códigos de recuperación",
    codesLeft:
      "{count, plural, =0 {No te queda ninguno.} one {Te queda uno.} other {Te quedan #.}} Sirven para entrar sin la aplicación, cada uno una vez.",
    renew: "Crear códigos nuevos",
    codesTitle: "Guardá estos códigos ahora",
    codesText:
      "Se muestran una sola vez. Cada uno sirve una vez, para cuando no tengas la aplicación a mano.",
    kept: "Ya los guardé",
    turnOffTitle: "Desactivarlo",
    turnOff: "Desactivar el segundo factor",
  },
} as const;
