-- Payments, and what the provider reports of them (ADR-0009).
CREATE TABLE payment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    purchase_id bigint NOT NULL REFERENCES purchase (id),
    provider_reference text NOT NULL UNIQUE,
    state text NOT NULL CHECK (state IN ('authorised', 'captured', 'refunded', 'failed')),
    amount numeric(12,2) NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX payment_purchase ON payment (purchase_id);

CREATE TABLE payment_event (
    id text PRIMARY KEY,
    payment_id bigint REFERENCES payment (id),
    body jsonb NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    handled boolean NOT NULL DEFAULT false
);
CREATE INDEX payment_event_payment ON payment_event (payment_id);
CREATE INDEX payment_event_open ON payment_event (handled, received_at);
