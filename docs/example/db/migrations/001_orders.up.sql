-- Orders and what they are made of (ADR-0002).
CREATE TYPE purchase_state AS ENUM ('placed', 'paid', 'shipped', 'cancelled');

CREATE TABLE customer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE product (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL UNIQUE,
    title jsonb NOT NULL,
    unit_price numeric(12,2) NOT NULL CHECK (unit_price >= 0),
    stock integer NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX product_changed_at ON product (changed_at);

CREATE TABLE purchase (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer (id),
    state purchase_state NOT NULL DEFAULT 'placed',
    address jsonb,
    total numeric(12,2) NOT NULL CHECK (total >= 0),
    placed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX purchase_customer ON purchase (customer_id, placed_at DESC);
CREATE INDEX purchase_state_placed ON purchase (state, placed_at);

CREATE TABLE purchase_line (
    purchase_id bigint NOT NULL REFERENCES purchase (id) ON DELETE CASCADE,
    line smallint NOT NULL,
    product_id bigint NOT NULL REFERENCES product (id),
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price numeric(12,2) NOT NULL,
    PRIMARY KEY (purchase_id, line)
);
CREATE INDEX purchase_line_product ON purchase_line (product_id);

COMMENT ON COLUMN purchase.address IS 'Emptied when its period is over (ADR-0015)';
