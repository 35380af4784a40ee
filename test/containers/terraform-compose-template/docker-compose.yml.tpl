version: '3.7'
services:
  zookeeper:
    image: confluentinc/cp-zookeeper:${version}
    restart: always
    network_mode: host
    environment:
      ZOOKEEPER_SERVER_ID: ${zk_server_id}
      ZOOKEEPER_CLIENT_PORT: ${zk_server_port}
      ZOOKEEPER_SERVERS: "%{ for id, addr in nodes ~}%{ if id == zk_server_id }0.0.0.0%{ else }${addr}%{ endif }:2888:3888;%{ endfor }"
      KAFKA_OPTS:
        -Djava.security.auth.login.config=/etc/zk/secrets/jaas.conf
        -Dzookeeper.authProvider.1=org.apache.zookeeper.server.auth.SASLAuthenticationProvider
    volumes:
      - /opt/zk:/etc/zk/secrets
    ports:
      - ${zk_server_port}:${zk_server_port}
      - 2888
