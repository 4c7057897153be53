-- An online shop, with most of what SQLite's DDL has.
PRAGMA foreign_keys = ON;
CREATE TABLE customer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    [full name] VARCHAR(200),
    `balance` DECIMAL(12, 2) DEFAULT 0.00 CHECK (balance >= 0),
    anything,
    created_at TEXT DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE product (sku TEXT PRIMARY KEY, price REAL NOT NULL DEFAULT (1 + 1), parent TEXT REFERENCES product) WITHOUT ROWID;
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    total INTEGER GENERATED ALWAYS AS (id * 2) STORED
);
CREATE TABLE order_line (
    order_id INTEGER NOT NULL,
    line INTEGER NOT NULL,
    sku TEXT REFERENCES product (sku) ON UPDATE SET NULL,
    PRIMARY KEY (order_id, line),
    CONSTRAINT line_order FOREIGN KEY (order_id) REFERENCES orders (id),
    UNIQUE (order_id, sku)
) STRICT;
CREATE INDEX line_sku ON order_line (sku DESC, line) WHERE sku IS NOT NULL;
CREATE UNIQUE INDEX customer_name ON customer (lower("full name"));
ALTER TABLE orders ADD COLUMN note TEXT DEFAULT 'x';
ALTER TABLE orders RENAME COLUMN note TO remark;
CREATE VIRTUAL TABLE words USING fts5 (body);
CREATE VIEW recent AS SELECT id FROM orders;
CREATE TRIGGER touch AFTER UPDATE ON orders BEGIN UPDATE orders SET remark = 'touched' WHERE id = NEW.id; END;
