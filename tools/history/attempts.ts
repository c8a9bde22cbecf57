/** What was tried to pay the orders of a plan, decided before any row is written. */

export const attemptTables = `
  CREATE TEMP TABLE made_attempts (n int, nth int, id uuid, at timestamptz, reason text, closed_at timestamptz);
  CREATE TEMP TABLE made_payments (n int, nth int, id text, attempt uuid, at timestamptz, first text, status text,
    moved_at timestamptz, captured int, captured_at timestamptz, refunded int, way int, code text, message text)`;

const firstAttempt = "pg_temp.id_at(made.at, made.n, 1)";
const secondAttempt = "pg_temp.id_at(made.at, made.n, 2)";

/** After a decline a second one takes the place of the first. */
export const planAttempts = `
  INSERT INTO made_attempts
  SELECT n, 0, ${firstAttempt}, at,
    CASE WHEN outcome = 'retried' THEN 'declined' WHEN outcome IN ('declined', 'expired', 'contradicted') THEN 'expired'
      WHEN outcome NOT IN ('open', 'confirming') THEN 'paid' END,
    CASE WHEN outcome = 'retried' THEN at + interval '7 minutes' WHEN outcome = 'late' THEN moved_at
      WHEN outcome IN ('declined', 'expired', 'contradicted') THEN at + interval '63 minutes'
      WHEN outcome NOT IN ('open', 'confirming') THEN paid_at END
  FROM made
  UNION ALL
  SELECT n, 1, ${secondAttempt}, at + interval '7 minutes', 'paid', paid_at FROM made WHERE outcome = 'retried'`;

/** The codes and words of declines, each up to its share of all. */
const declines = `(VALUES (0.44, '51', 'Fondos insuficientes'), (0.66, '05', 'Rechazada por el emisor'),
  (0.80, '82', 'Código de seguridad incorrecto'), (0.90, '54', 'Tarjeta vencida'),
  (0.97, '61', 'Excede el límite de la tarjeta'), (1.00, '96', 'Error del procesador'))`;

/** The payment that decided what became of an order, and the one before or after it where there were two. */
export const planPayments = `
  INSERT INTO made_payments
  SELECT n, nth, md5(pg_temp.token('payment' || nth, n)), attempt, p.at,
    CASE WHEN nth = 1 THEN status WHEN outcome IN ('late', 'confirming') THEN 'pending'
      WHEN outcome IN ('captured', 'voided', 'authorized') THEN 'authorized'
      WHEN outcome = 'declined' THEN 'denied' ELSE 'approved' END,
    status,
    CASE WHEN nth = 0 AND outcome IN ('late', 'captured', 'voided', 'part', 'refunded', 'refunding') THEN moved_at END,
    CASE WHEN status IN ('approved', 'partially-refunded', 'refunded') THEN total ELSE 0 END,
    CASE WHEN outcome IN ('late', 'captured') THEN moved_at ELSE p.at END,
    CASE WHEN status IN ('partially-refunded', 'refunded') THEN back ELSE 0 END,
    CASE WHEN outcome = 'refunding' THEN back ELSE 0 END,
    CASE status WHEN 'denied' THEN d.code WHEN 'pending' THEN NULL ELSE '0' END,
    CASE status WHEN 'denied' THEN d.message WHEN 'pending' THEN NULL ELSE 'Aprobada' END
  FROM made CROSS JOIN LATERAL (
    SELECT 0 AS nth, paid_at AS at, CASE outcome WHEN 'retried' THEN ${secondAttempt} ELSE ${firstAttempt} END AS attempt,
      CASE outcome WHEN 'declined' THEN 'denied' WHEN 'part' THEN 'partially-refunded' WHEN 'refunded' THEN 'refunded'
        WHEN 'voided' THEN 'cancelled' WHEN 'confirming' THEN 'pending' WHEN 'authorized' THEN 'authorized'
        ELSE 'approved' END AS status
    UNION ALL
    SELECT 1, made.at + interval '3 minutes', ${firstAttempt}, 'denied' WHERE outcome = 'retried'
    UNION ALL
    SELECT 1, paid_at + interval '2 minutes', ${firstAttempt}, 'approved' WHERE outcome = 'twice'
  ) AS p
  CROSS JOIN LATERAL (
    SELECT code, message FROM ${declines} AS d (upto, code, message)
    WHERE upto > pg_temp.chance(n, 'decline' || nth) ORDER BY upto LIMIT 1
  ) AS d
  WHERE outcome NOT IN ('open', 'expired', 'contradicted')`;
