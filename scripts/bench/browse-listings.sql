-- A marketplace for the bench: listings with versions, prices and ratings, 5,000 makers, 300,000 runs.
INSERT INTO app_user (id, email, handle, display_name)
   SELECT gen_random_uuid(), 'maker' || n || '@example.test', 'maker' || n, 'Maker ' || n FROM generate_series(1, 5000) n;
CREATE TEMP TABLE makers AS SELECT id, row_number() OVER () AS n FROM app_user;
CREATE TEMP TABLE listings AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS version_id FROM generate_series(1, 100000) n;
INSERT INTO indicator (id, developer_id, slug, name, summary, description, category, tags, visibility, status, rating_count, rating_sum, listed_at)
   SELECT l.id, m.id, 'listing-' || l.n, (ARRAY['Momentum','Trend','Volatility','Volume','Regime','Pulse','Channel','Cycle'])[1 + l.n % 8] || ' oscillator ' || l.n, 'Measures one thing in ' || l.n % 97 || ' ways.',
          'A longer text about listing ' || l.n || ' and what it is good for.', (ARRAY['momentum','trend','volatility','volume','cycle','statistic','momentum','trend'])[1 + l.n % 8],
          CASE WHEN l.n % 5000 = 0 THEN ARRAY['rare'] ELSE ARRAY['common', 'tag' || l.n % 50] END, 'protected', 'draft',
          l.n % 40, (l.n % 40) * (1 + l.n % 5), now() - make_interval(mins => l.n)
     FROM listings l JOIN makers m ON m.n = 1 + l.n % 5000;
INSERT INTO indicator_version (id, indicator_id, major, minor, patch, source, manifest, source_hash, version_hash, changelog, status, proof_class, cost)
   SELECT version_id, id, 1, 0, 0, 'x', '{}', md5(n::text), md5(n::text), '', 'approved',
          (ARRAY['clean','clean','repaints','looks_ahead'])[1 + n % 4]::"ProofClass", jsonb_build_object('msPerKbar', 0.05 + n % 100 / 50.0)
     FROM listings;
UPDATE indicator i SET current_version_id = l.version_id, status = 'listed' FROM listings l WHERE l.id = i.id;
INSERT INTO indicator_price (id, indicator_id, seq, currency, once_minor)
   SELECT gen_random_uuid(), id, 1, 'USD', 100 * (1 + n % 60) FROM listings WHERE n % 3 > 0;
INSERT INTO payee (id, user_id, kind, closed_through) SELECT gen_random_uuid(), id, 'developer', now() FROM makers;
UPDATE indicator i SET price_id = p.id, payee_id = (SELECT y.id FROM payee y WHERE y.user_id = i.developer_id)
     FROM indicator_price p WHERE p.indicator_id = i.id;
INSERT INTO dataset (hash, bars) VALUES ('bench', 1);
INSERT INTO execution (public_id, user_id, version_id, dataset_hash, inputs, input_hash, bars, outcome, output_hash, cpu_us, peak_kb, engine, created_at)
   SELECT gen_random_uuid(), m.id, l.version_id, 'bench', '{}', 'bench', 1, 'ok', 'bench', 1, 1, 'bench', now() - make_interval(secs => run * 20)
     FROM generate_series(1, 300000) run JOIN makers m ON m.n = 1 + run % 4999
     JOIN listings l ON l.n = 1 + (run::bigint * run) % 100000;
ANALYZE;
