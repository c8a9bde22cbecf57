/**
 * What a shop went through, decided before any row is written: when orders come in, and what becomes of each. In
 * SQL, so that a million take minutes.
 */

export const planTables = `
  CREATE TEMP TABLE made_hours (at timestamptz, before int, last int);
  CREATE TEMP TABLE made (n int, at timestamptz, outcome text, id uuid, currency text, locale text, name text,
    who int, place text, paid_at timestamptz, moved_at timestamptz, total int, shipping int, installments int,
    back int, brand text, last4 text);
  CREATE TEMP TABLE made_lines (n int, position int, sku text, name text, detail text, image text, quantity int,
    price int)`;

/**
 * How many of $3 orders come in each hour from $1 to $2: by the hour of the day and the day of the week in
 * Montevideo, more and more, most of all before Christmas.
 */
export const planHours = `
  INSERT INTO made_hours
  WITH hours AS (
    SELECT at, at AT TIME ZONE 'America/Montevideo' AS local,
      extract(epoch FROM at - $1) / extract(epoch FROM $2::timestamptz - $1) AS progress
    FROM generate_series($1::timestamptz, $2::timestamptz - interval '1 hour', interval '1 hour') AS at
  ), weighted AS (
    SELECT at, (0.7 + 0.6 * progress)
      * (ARRAY[0.8, 1.15, 1.1, 1.05, 1.05, 1.0, 0.75])[1 + extract(dow FROM local)::int]
      * (ARRAY[1.6, 0.8, 0.4, 0.2, 0.2, 0.3, 0.7, 1.5, 2.6, 3.6, 4.2, 4.4, 4.3, 3.9, 3.7, 3.8, 4.0, 4.2, 4.5, 5.2,
          6.0, 6.2, 5.0, 3.0])[1 + extract(hour FROM local)::int]
      * CASE WHEN extract(month FROM local) = 12 AND extract(day FROM local) < 25 THEN 1.6 ELSE 1 END
      * (0.7 + 0.6 * pg_temp.chance((local::date - '2000-01-01')::int, 'day')) AS weight
    FROM hours
  ), counted AS (
    SELECT at, round($3 * sum(weight) OVER (ORDER BY at) / sum(weight) OVER ())::int AS last FROM weighted
  )
  SELECT at, lag(last, 1, 0) OVER (ORDER BY at), last FROM counted`;

/** Of the last ones, some are not at their end. */
const unfinished = `
  CASE $3 - n WHEN 0 THEN 'open' WHEN 1 THEN 'open' WHEN 3 THEN 'confirming' WHEN 6 THEN 'authorized'
    WHEN 9 THEN 'authorized' WHEN 12 THEN 'twice' WHEN 17 THEN 'contradicted' WHEN 23 THEN 'refunding' END`;

/** How many of a hundred go which way. */
const usual = `
  CASE floor(pg_temp.chance(n, 'outcome') * 200)
    WHEN 0 THEN 'voided' WHEN 1 THEN 'captured' WHEN 2 THEN 'captured' WHEN 3 THEN 'late' WHEN 4 THEN 'late'
    WHEN 5 THEN 'late' WHEN 6 THEN 'refunded' WHEN 7 THEN 'refunded' WHEN 8 THEN 'refunded'
    ELSE CASE WHEN share < 0.03 THEN 'part' WHEN share < 0.09 THEN 'retried' WHEN share < 0.15 THEN 'declined'
      WHEN share < 0.26 THEN 'expired' ELSE 'paid' END
  END`;

/** How long after its payment something else happens to it. */
const meanwhile = `
  CASE outcome WHEN 'late' THEN interval '1 hour' * (1 + 4 * chance) WHEN 'captured' THEN interval '1 hour' * (10 + 30 * chance)
    WHEN 'voided' THEN interval '1 hour' * (3 + 27 * chance) WHEN 'refunding' THEN interval '2 hours'
    ELSE interval '1 day' * (1 + 11 * chance) END`;

const givenNames = `ARRAY['Ana', 'Lucía', 'Martina', 'Valentina', 'Camila', 'Florencia', 'Agustina', 'Carolina',
  'Victoria', 'Sofía', 'Julieta', 'Paula', 'Andrea', 'Gabriela', 'Rosario', 'Juan', 'Diego', 'Martín', 'Santiago',
  'Federico', 'Nicolás', 'Matías', 'Gonzalo', 'Rodrigo', 'Sebastián', 'Pablo', 'Andrés', 'Joaquín', 'Bruno', 'Ignacio']`;
const surnames = `ARRAY['Rodríguez', 'González', 'Fernández', 'Martínez', 'Silva', 'Pereira', 'García', 'Pérez',
  'Núñez', 'Suárez', 'Cabrera', 'Olivera', 'Sosa', 'Méndez', 'Acosta', 'Viera', 'Ferreira', 'Castro', 'Correa',
  'Techera', 'Bentancur', 'Larrañaga', 'Etcheverry', 'Bonino', 'Risso', 'Zubía', 'Varela', 'Peralta', 'Morales', 'Duarte']`;

/**
 * Orders $1 to $2 of $3, up to the moment $4, in the currencies $5 and the languages $6. What would happen after that
 * moment has not happened yet.
 */
export const planOrders = `
  INSERT INTO made (n, at, outcome, id, currency, locale, who, name, place, paid_at, moved_at, brand, last4)
  WITH numbered AS (
    SELECT n, h.at + ((n - h.before - 1 + pg_temp.chance(n, 'minute')) / (h.last - h.before)) * interval '1 hour' AS at
    FROM made_hours AS h CROSS JOIN LATERAL generate_series(greatest(h.before + 1, $1), least(h.last, $2)) AS n
    WHERE h.last >= $1 AND h.before < $2
  ), judged AS (
    SELECT n, coalesce(${unfinished}, ${usual}) AS outcome, pg_temp.chance(n, 'moved') AS chance,
      CASE WHEN $3 - n < 2 THEN $4::timestamptz - interval '7 minutes' * ($3 - n + 1) ELSE at END AS at
    FROM numbered CROSS JOIN LATERAL (SELECT pg_temp.chance(n, 'share') AS share) AS drawn
  ), paid AS (
    SELECT *, at + interval '40 seconds' + interval '5 minutes' * chance
      + CASE outcome WHEN 'retried' THEN interval '8 minutes' ELSE interval '0' END AS paid_at
    FROM judged
  ), moved AS (
    SELECT *, paid_at + ${meanwhile} AS moved_at FROM paid
  )
  SELECT n, at,
    CASE WHEN moved_at < $4 THEN outcome
      ELSE CASE outcome WHEN 'captured' THEN 'authorized' WHEN 'voided' THEN 'authorized' WHEN 'late' THEN 'confirming'
        WHEN 'part' THEN 'paid' WHEN 'refunded' THEN 'paid' ELSE outcome END END,
    pg_temp.id_at(at, n, 0),
    ($5::text[])[CASE WHEN pg_temp.chance(n, 'currency') < 0.84 THEN 1 ELSE cardinality($5::text[]) END],
    CASE WHEN pg_temp.chance(n, 'locale') < 0.93 OR cardinality($6::text[]) = 1 THEN ($6::text[])[1]
      ELSE pg_temp.one_of(($6::text[])[2:], n, 'language') END,
    who, pg_temp.one_of(${givenNames}, who, 'given') || ' ' || pg_temp.one_of(${surnames}, who, 'surname'),
    (SELECT department FROM made_places
      WHERE currency = 'UYU' AND upto > pg_temp.chance(who, 'place') * 150 ORDER BY upto LIMIT 1),
    paid_at, moved_at,
    (ARRAY['visa', 'visa', 'visa', 'visa', 'mastercard', 'mastercard', 'mastercard', 'oca', 'oca', 'amex'])
      [1 + floor(pg_temp.chance(n, 'brand') * 10)::int],
    lpad(floor(pg_temp.chance(who, 'card') * 10000)::text, 4, '0')
  FROM moved CROSS JOIN LATERAL (SELECT floor(pg_temp.chance(n, 'who') ^ 2 * $3 * 0.7)::int AS who) AS shopper`;

/** One to three lines of each. */
export const planLines = `
  INSERT INTO made_lines
  SELECT made.n, position, goods.sku, goods.name, goods.detail, goods.image,
    CASE WHEN pg_temp.chance(made.n, 'pieces' || position) < 0.85 THEN 1 ELSE 2 END, goods.price
  FROM made
  CROSS JOIN LATERAL generate_series(0, floor(pg_temp.chance(made.n, 'lines') ^ 2 * 3)::int) AS position
  JOIN (SELECT currency, locale, count(*)::int AS size FROM made_goods GROUP BY 1, 2) AS shelf USING (currency, locale)
  JOIN made_goods AS goods ON goods.currency = made.currency AND goods.locale = made.locale
    AND goods.nth = (floor(pg_temp.chance(made.n, 'goods') ^ 1.6 * size)::int + position * 7) % size`;

/** What each comes to, in how many instalments it is paid, and how much of it goes back. */
export const planMoney = `
  UPDATE made SET total = sums.total, shipping = sums.shipping,
    back = CASE WHEN outcome IN ('part', 'refunding')
      THEN greatest(1, (sums.total * (0.15 + 0.6 * pg_temp.chance(made.n, 'back')))::int / 100 * 100) ELSE sums.total END,
    installments = CASE WHEN pg_temp.chance(made.n, 'plan') < 0.6 THEN 1 ELSE coalesce((
      SELECT p.installments FROM made_plans AS p WHERE p.currency = made.currency AND p."from" <= sums.total
      ORDER BY pg_temp.chance(made.n, 'plan' || p.installments) LIMIT 1
    ), 1) END
  FROM (
    SELECT n, subtotal + shipping AS total, shipping FROM (
      SELECT made.n, subtotal, coalesce((
        SELECT CASE WHEN subtotal >= p."freeFrom" THEN 0 ELSE p.price END
        FROM made_places AS p WHERE p.department = made.place AND p.currency = made.currency
      ), 0) AS shipping
      FROM made JOIN (SELECT n, sum(quantity * price)::int AS subtotal FROM made_lines GROUP BY n) AS goods USING (n)
    ) AS priced
  ) AS sums WHERE sums.n = made.n`;
