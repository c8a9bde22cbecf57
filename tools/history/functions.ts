/**
 * Functions of one connection that make things up. All that is random follows from an order's number and a word, so
 * that the rows of one order find each other.
 */
export const functions = `
  CREATE OR REPLACE FUNCTION pg_temp.chance(n int, word text) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
    SELECT (hashtextextended(word, n) & 2147483647) / 2147483648.0::float8
  $$;
  CREATE OR REPLACE FUNCTION pg_temp.one_of(among text[], n int, word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT among[1 + floor(pg_temp.chance(n, word) * cardinality(among))::int]
  $$;
  -- A UUID (version 7) of that moment: nth of what is made of order n.
  CREATE OR REPLACE FUNCTION pg_temp.id_at(at timestamptz, n int, nth int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(nth), 3, '0')
      || '8' || lpad(to_hex(n), 15, '0'))::uuid
  $$;
  -- Not to be guessed: it begins with what is drawn for the whole history.
  CREATE OR REPLACE FUNCTION pg_temp.token(word text, n int) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT substr(md5(current_setting('history.salt') || word || n), 1, 22)
  $$;
  -- Twelve characters, as of a shop's own, and no two alike in one history: of a million of chance two may well be.
  CREATE OR REPLACE FUNCTION pg_temp.invoice(nth int, n int) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT upper(substr(pg_temp.token('invoice', 0), 1, 5) || lpad(to_hex(n * 8 + nth), 7, '0'))
  $$;
  -- A cédula whose last digit is right, of the others: seven of them.
  CREATE OR REPLACE FUNCTION pg_temp.cedula(digits int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT digits || ((10 - (2 * (digits / 1000000) + 9 * (digits / 100000 % 10) + 8 * (digits / 10000 % 10)
      + 7 * (digits / 1000 % 10) + 6 * (digits / 100 % 10) + 3 * (digits / 10 % 10) + 4 * (digits % 10)) % 10) % 10)::text
  $$`;
