import { say } from '../message.ts';

/*
 * What comes of a fault where it varies with the server, as the end of a sentence.
 */
export const givesUp = say`ZooKeeper gives up when it starts`;
export const givesUpAlone = say`a stand-alone ZooKeeper gives up when it starts`;
export const givesUpIfAlone = say`if it stands alone, ZooKeeper gives up when it starts`;
export const runsWithoutAdminServer = say`in a quorum ZooKeeper runs without its AdminServer`;
export const eitherWithoutAdminServer = say`ZooKeeper gives up when it starts, or in a quorum runs without its AdminServer`;
