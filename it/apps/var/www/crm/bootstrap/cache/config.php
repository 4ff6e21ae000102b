<?php return array (
  'app' => 
  array (
    'name' => 'CRM',
    'env' => 'production',
  ),
  'database' => 
  array (
    'default' => 'mysql',
    'connections' => 
    array (
      'mysql' => 
      array (
        'driver' => 'mysql',
        'url' => NULL,
        'host' => '127.0.0.1',
        'port' => '3306',
        'database' => 'crm',
        'username' => 'root',
        'password' => 'geheimRoot4',
        'unix_socket' => '',
        'strict' => true,
        'options' => 
        array (
        ),
      ),
      'legacy' => 
      array (
        'driver' => 'mysql',
        'host' => '127.0.0.1',
        'port' => '3306',
        'database' => 'crm_legacy',
        'username' => 'crm_reader',
        'password' => 'geheimLegacy4',
        'timezone' => '+00:00',
      ),
    ),
  ),
);
