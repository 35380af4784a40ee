import { expect, test } from 'vitest';
import { bitnamiImage } from './bitnami.ts';
import { confluentImage, oldConfluentImage } from './confluent.ts';
import { namedImage } from './named-image.ts';
import { officialImage } from './official.ts';
import { wurstmeisterImage } from './wurstmeister.ts';

const releaseOf = (name: string) => {
  const { release } = namedImage(name);
  return release && [release.release.name, release.from, ...(release.asked === undefined ? [] : [release.asked])];
};

test('names that certainly are an image', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  for (const name of [
    'zookeeper',
    'zookeeper:3.8',
    'library/zookeeper',
    'docker.io/library/zookeeper:latest',
    'docker.io/zookeeper',
  ]) {
    expect(namedImage(name).image).toBe(officialImage);
  }
  expect(namedImage(`zookeeper:3.9@${digest}`).image).toBe(officialImage);
  for (const name of [
    'bitnami/zookeeper',
    'docker.io/bitnami/zookeeper:3.9.2',
    'bitnamilegacy/zookeeper',
    'public.ecr.aws/bitnami/zookeeper',
  ]) {
    expect(namedImage(name).image).toBe(bitnamiImage);
  }
  expect(namedImage('confluentinc/cp-zookeeper:7.4.0').image).toBe(confluentImage);
  expect(namedImage('confluentinc/cp-zookeeper:5.4.1').image).toBe(oldConfluentImage);
  expect(namedImage('wurstmeister/zookeeper').image).toBe(wurstmeisterImage);
});

test('other names', () => {
  for (const name of [
    'registry.corp/foo/zookeeper:3.8.4',
    'localhost:5000/zookeeper',
    'zookeeper-exporter',
    'foo/zookeeper',
    'bitnami/kafka',
    '',
    ':',
    'library/constructor',
    'quay.io/bitnami/zookeeper',
  ]) {
    expect(namedImage(name).image).toBeUndefined();
  }
});

test('releases in tags', () => {
  expect(releaseOf('zookeeper:3.8.4-jre-17')).toEqual(['3.8.4', 'image tag']);
  expect(releaseOf('zookeeper:3.9.2-temurin')).toEqual(['3.9.2', 'image tag']);
  expect(releaseOf('zookeeper:3.5')).toEqual(['3.5.10', 'image tag']);
  expect(releaseOf('zookeeper:3.5.4-beta')).toEqual(['3.5.4', 'image tag']);
  expect(releaseOf('bitnami/zookeeper:3.8.1-debian-11-r5')).toEqual(['3.8.1', 'image tag']);
  expect(releaseOf('wurstmeister/zookeeper:3.4.6')).toEqual(['3.4.6', 'image tag']);
  expect(releaseOf('registry.corp:5000/foo/zookeeper:3.7.1')).toEqual(['3.7.1', 'image tag']);
  expect(releaseOf('zookeeper:3.9.99')).toEqual([expect.stringMatching(/^3\.9\./), 'image tag', '3.9.99']);
  for (const tag of ['', ':latest', ':3', ':3.3.6', ':3.8.x', ':3.8.4.1', `@sha256:${'a'.repeat(64)}`]) {
    expect(releaseOf(`zookeeper${tag}`)).toBeUndefined();
  }
  expect(releaseOf('registry.corp:5000/zookeeper-proxy:3.7.1')).toBeUndefined();
});

test('releases in tags of Confluent Platform', () => {
  expect(releaseOf('confluentinc/cp-zookeeper:5.0.0')).toEqual(['3.4.13', 'image tag']);
  expect(releaseOf('confluentinc/cp-zookeeper:5.5.1-1-ubi8')).toEqual(['3.5.8', 'image tag']);
  expect(releaseOf('confluentinc/cp-zookeeper:6.2.0')).toEqual(['3.5.9', 'image tag']);
  expect(releaseOf('confluentinc/cp-zookeeper:7.0.1.arm64')).toEqual(['3.6.3', 'image tag']);
  expect(releaseOf('confluentinc/cp-zookeeper:7.4.3')).toEqual(['3.6.4', 'image tag']);
  expect(releaseOf('confluentinc/cp-zookeeper:7.4.4')).toEqual(['3.8.3', 'image tag']);
  expect(releaseOf('confluentinc/cp-zookeeper:7.9.0')).toEqual(['3.8.4', 'image tag']);
  for (const tag of ['latest', '8.0.0', '7', '2.0.1', 'latest.arm64']) {
    expect(releaseOf(`confluentinc/cp-zookeeper:${tag}`)).toBeUndefined();
  }
});
