#!/usr/bin/env bash
# A JDK and Debian's ZooKeeper 3.8.0, for the tests against the real thing. Nothing is started.
set -eu
if command -v javac >/dev/null && [ -e /usr/share/java/zookeeper.jar ] && [ -e /usr/share/java/servlet-api.jar ]; then
  echo 'already here'
  exit 0
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends openjdk-17-jdk-headless libzookeeper-java libservlet-api-java
