-- まなびの広場: teachers, students, grades; the files that are handed in lie in a schema of their own.

CREATE DATABASE school CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE DATABASE school_files CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

SET cte_max_recursion_depth = 1000000, @users = 5000, @visitors = 2000;

USE school;

-- include laravel-accounts.sql

-- include laravel-runtime.sql

CREATE TABLE departments (
  id int unsigned NOT NULL AUTO_INCREMENT,
  name varchar(60) NOT NULL,
  head_id int unsigned DEFAULT NULL,
  PRIMARY KEY (id),
  KEY departments_head_id_foreign (head_id)
);

CREATE TABLE teachers (
  id int unsigned NOT NULL AUTO_INCREMENT,
  department_id int unsigned NOT NULL,
  name varchar(60) NOT NULL,
  hired_in year NOT NULL,
  PRIMARY KEY (id),
  KEY teachers_department_id_foreign (department_id),
  CONSTRAINT teachers_department_id_foreign FOREIGN KEY (department_id) REFERENCES departments (id)
);

-- Departments have a head who is a teacher, and teachers have a department: a cycle.
ALTER TABLE departments ADD CONSTRAINT departments_head_id_foreign FOREIGN KEY (head_id) REFERENCES teachers (id);

INSERT INTO departments VALUES (1, '国語科', 3), (2, '数学科 ∑', 2), (3, '理科', NULL), (4, '英語科 🇬🇧', 8);

INSERT INTO teachers
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80)
SELECT i, 1 + i % 4, CONCAT(ELT(1 + i % 4, '夏目', '森', '樋口', '芥川'), '先生', i), 1980 + i % 45 FROM n;

CREATE TABLE courses (
  code varchar(12) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  term year NOT NULL,
  title varchar(120) NOT NULL,
  teacher_id int unsigned DEFAULT NULL,
  weekdays set('月','火','水','木','金','土') NOT NULL DEFAULT '',
  PRIMARY KEY (code, term),
  KEY courses_teacher_id_foreign (teacher_id),
  CONSTRAINT courses_teacher_id_foreign FOREIGN KEY (teacher_id) REFERENCES teachers (id) ON DELETE SET NULL
);

INSERT INTO courses
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 299)
SELECT
  CONCAT(ELT(1 + i % 3, 'MATH', 'jp', 'Sci'), '-', i DIV 3), 2024 + i % 3, CONCAT('講座「', i, '」'), 1 + i % 80, i % 64
FROM n;

CREATE TABLE grades (
  student_id bigint unsigned NOT NULL,
  course_code varchar(12) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  term year NOT NULL,
  score decimal(5,2) DEFAULT NULL,
  weight decimal(30,20) NOT NULL,
  average float NOT NULL,
  deviation double NOT NULL,
  passed tinyint(1) GENERATED ALWAYS AS (score >= 60) STORED,
  letter enum('S','A','B','C','不可') DEFAULT NULL,
  graded_at timestamp(6) NULL DEFAULT NULL,
  PRIMARY KEY (student_id, course_code, term),
  KEY grades_course_foreign (course_code, term),
  CONSTRAINT grades_student_id_foreign FOREIGN KEY (student_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT grades_course_foreign FOREIGN KEY (course_code, term) REFERENCES courses (code, term),
  CONSTRAINT grades_score_range CHECK (score BETWEEN 0 AND 100)
) COMMENT = '成績';

INSERT INTO grades (student_id, course_code, term, score, weight, average, deviation, letter, graded_at)
SELECT
  u.id, c.code, c.term, IF(u.id % 17 = 0, NULL, u.id * 37 % 10001 / 100),
  1 / (u.id + 6), u.id / 7E0 * ELT(1 + u.id % 3, 1E-30, 1, 1E30) , u.id / 3E0 * ELT(1 + u.id % 4, 1E-200, 1E-10, 1, 1E200),
  IF(u.id % 17 = 0, NULL, 1 + u.id % 5), '2025-03-31 23:59:59.999999' + INTERVAL u.id SECOND
FROM users u JOIN courses c ON (CRC32(c.code) + u.id) % 110 = 0;

-- The edges of floating point and of exact numbers.
CREATE TABLE measurements (
  id int NOT NULL AUTO_INCREMENT,
  f float DEFAULT NULL,
  d double DEFAULT NULL,
  e decimal(65,30) DEFAULT NULL,
  PRIMARY KEY (id)
) COMMENT = '理科の実験';

INSERT INTO measurements (f, d, e) VALUES
  (16777218, 123456789012345680, 99999999999999999999999999999999999.999999999999999999999999999999),
  (1e-45, 5e-324, -99999999999999999999999999999999999.999999999999999999999999999999),
  (3.4e38, 1.7976931348623157e308, 0.000000000000000000000000000001),
  (-1.17549435e-38, -2.2250738585072014e-308, 0), (0.1, -1.2345678901234567e-10, -0.1), (-0E0, -0E0, NULL), (NULL, NULL, 1);

CREATE DEFINER = root@localhost VIEW report_cards AS
SELECT u.id, u.name, COUNT(*) AS 科目数, AVG(g.score) AS 平均
FROM users u JOIN grades g ON g.student_id = u.id GROUP BY u.id, u.name;

CREATE DEFINER = root@localhost PROCEDURE close_term(IN closing year)
BEGIN
  UPDATE grades SET letter = CASE
    WHEN score >= 90 THEN 'S' WHEN score >= 80 THEN 'A' WHEN score >= 70 THEN 'B' WHEN score >= 60 THEN 'C' ELSE '不可' END
  WHERE term = closing AND score IS NOT NULL;
END;

USE school_files;

CREATE TABLE submissions (
  id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  student_id bigint unsigned NOT NULL,
  file_name varchar(255) NOT NULL,
  body longblob,
  body_text mediumtext CHARACTER SET utf16,
  preview tinyblob,
  summary tinytext,
  handed_in_at datetime(3) NOT NULL,
  PRIMARY KEY (id),
  KEY submissions_student_id_index (student_id)
) COMMENT = '提出物';

INSERT INTO submissions
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
SELECT
  CONCAT('01J', UPPER(LEFT(SHA1(CONCAT('file', i)), 23))), 1 + i * 7 % 5000, CONCAT('レポート 第', i, '回 (最終).pdf'),
  IF(i % 20 = 0, '', IF(i % 21 = 0, NULL, CONCAT('%PDF-1.7\n', REPEAT(UNHEX(SHA2(i, 384)), i * 17 % 1000)))),
  IF(i % 4 = 0, NULL, REPEAT(CONCAT('本文𠮟る ', i, '\n'), i % 60)),
  UNHEX(MD5(i)), ELT(1 + i % 3, '', '要約 📝', NULL), '2025-05-01 00:00:00.000' + INTERVAL i * 12345 SECOND
FROM n;

CREATE DEFINER = root@localhost VIEW who_handed_in AS
SELECT s.id, u.name, s.file_name, LENGTH(s.body) AS bytes FROM submissions s JOIN school.users u ON u.id = s.student_id;
