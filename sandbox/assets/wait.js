// Asks quietly whether the payment is decided, and goes on when it is.
const waits = async () => {
  const answer = await fetch(location.href, { redirect: "manual" }).catch(() => undefined);
  return answer === undefined || answer.status === 200;
};
const ask = async () => {
  if (await waits()) setTimeout(ask, 1000);
  else location.reload();
};
setTimeout(ask, 1000);
