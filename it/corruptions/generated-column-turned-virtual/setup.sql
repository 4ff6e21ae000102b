CREATE TABLE parent (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(20) NOT NULL, UNIQUE KEY code_unique (code)) COMMENT = '親';;
CREATE TABLE child (id INT PRIMARY KEY, parent_id INT, name VARCHAR(40) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT '名', price DECIMAL(10,2) NOT NULL DEFAULT 0, n INT UNSIGNED, at TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, g INT AS (n + 1) STORED, KEY name_price (name(10), price), KEY n_down (n DESC), CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE, CONSTRAINT n_small CHECK (n < 1000));;
INSERT INTO parent VALUES (1, 'a'), (2, 'b');;
INSERT INTO child (id, parent_id, name, price, n, at) VALUES (1, 1, 'one', 1.5, 1, '2024-01-01'), (2, 2, 'two', 2.5, 2, '2024-01-02');;
