DROP TABLE purchase_line, purchase, product, customer;
DROP TYPE purchase_state;
