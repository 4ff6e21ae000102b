DROP USER IF EXISTS 'pf_nobody'@'10.%';;
