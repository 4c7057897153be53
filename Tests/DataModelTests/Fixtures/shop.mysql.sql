-- An online shop, with most of what MySQL's and MariaDB's DDL has in common.
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE `customer` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `email` varchar(120) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL,
  `name` varchar(200) NOT NULL COMMENT 'it''s the \'full\' name',
  `kind` enum('person','com''pany','other, too') NOT NULL DEFAULT 'person',
  `flags` set('a','b') DEFAULT NULL,
  `is_active` tinyint(1) NOT NULL DEFAULT 1,
  `balance` decimal(12,2) NOT NULL DEFAULT 0.00,
  `notes` text,
  `initials` varchar(10) GENERATED ALWAYS AS (left(`name`, 1)) VIRTUAL,
  `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updated_at` timestamp NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `email` (`email`),
  KEY `name_notes` (`name`(20), `notes`(50) DESC),
  FULLTEXT KEY `notes` (`notes`),
  CONSTRAINT `positive` CHECK (`balance` >= 0)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COMMENT='Who buys';

CREATE TABLE product (
  id INTEGER UNSIGNED PRIMARY KEY,
  sku VARCHAR(40) NOT NULL UNIQUE,
  price NUMERIC(10, 2),
  parent INT UNSIGNED,
  INDEX (price),
  FOREIGN KEY (parent) REFERENCES product (id) ON DELETE SET NULL
);
CREATE TABLE orders (
  id BIGINT NOT NULL AUTO_INCREMENT,
  customer_id BIGINT UNSIGNED NOT NULL,
  placed DATE NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT order_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE order_line (
  order_id BIGINT NOT NULL,
  line SMALLINT NOT NULL,
  product_id INT UNSIGNED NOT NULL,
  PRIMARY KEY (order_id, line)
);
ALTER TABLE order_line ADD CONSTRAINT line_order FOREIGN KEY (order_id) REFERENCES orders (id),
  ADD CONSTRAINT line_product FOREIGN KEY (product_id) REFERENCES product (id), ADD COLUMN quantity INT NOT NULL DEFAULT 1 AFTER line;
CREATE UNIQUE INDEX line_product_once ON order_line (order_id, product_id);
CREATE TABLE order_copy LIKE order_line;
ALTER TABLE order_copy CHANGE quantity amount BIGINT NULL COMMENT 'renamed', DROP INDEX line_product_once;
RENAME TABLE order_copy TO line_copy;
DELIMITER //
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW
BEGIN
  IF NEW.placed IS NULL THEN SET NEW.placed = CURRENT_DATE; END IF;
END //
DELIMITER ;
CREATE VIEW recent AS SELECT id FROM orders;
INSERT INTO product (id, sku) VALUES (1, 'a;\'b');
