/** Where the files of a subscription come from; what forbids asking is told when one is asked for. */
import { originPattern, parseAddress, refuseLocal } from '../net/address.ts';
import { isLocalAddress } from '../net/local-network.ts';
import { createNetwork } from '../net/network.ts';
import { NetworkError } from '../net/network-error.ts';
import { isAllowed, type Policy } from '../settings/policy.ts';
import type { StorageArea } from '../settings/storage-area.ts';
import type { Subscription } from '../settings/subscriptions.ts';
import { isTyped } from '../settings/typed-addresses.ts';
import { type FileSource, serverSource } from './file-source.ts';
import { SyncError } from './sync-error.ts';
import type { SyncerOptions } from './syncer-options.ts';

type Net = Pick<SyncerOptions, 'hasPermission' | 'log' | 'patience'>;

const refuse = (error: Error): FileSource => ({ get: () => Promise.reject(error) });

/** The files of an address, asked of its origin alone; `permission-missing` without permission. */
export async function sourceOfAddress(net: Net, address: string): Promise<FileSource> {
  const { origin } = new URL(address);
  if (!(await net.hasPermission(originPattern(address)))) {
    const message = `Gainsay has no permission to ask ${origin}. Give it on the options page, beside the subscription.`;
    return refuse(new NetworkError('permission-missing', address, message));
  }
  const { log, patience = {} } = net;
  const { answerMs, silenceMs, ...attempts } = patience;
  const network = createNetwork({
    isAllowed: (other) => other === origin,
    log,
    ...(answerMs === undefined ? {} : { answerMs }),
    ...(silenceMs === undefined ? {} : { silenceMs }),
  });
  return serverSource(network, address, attempts);
}

/**
 * Subscriptions come from the reader's other machines too, whatever wrote them there.
 * @throws {NetworkError} `address-invalid`; `address-local` unless it was typed on this machine
 */
async function checkAddress(local: StorageArea, address: string): Promise<void> {
  parseAddress(address);
  if (isLocalAddress(address) && !(await isTyped(local, address))) throw refuseLocal(address);
}

/**
 * The files of a subscription; an error in their place where there are none: `publisher-forbidden`,
 * `no-address`, `address-invalid`, `address-local`.
 */
export async function sourceOfSubscription(
  net: Net & Pick<SyncerOptions, 'local'>,
  subscription: Subscription,
  policy: Policy,
): Promise<FileSource> {
  const { address, thumbprint, corpus } = subscription;
  if (!isAllowed(policy, thumbprint)) {
    const message = `Your organisation does not allow this publisher (${thumbprint}). ${corpus} is not synced.`;
    return refuse(new SyncError('publisher-forbidden', message));
  }
  if (address !== null) {
    const isForced = policy.subscriptions.some(
      (each) => each.corpus === corpus && each.address === address,
    );
    try {
      // An organisation's subscriptions are not from elsewhere.
      if (!isForced) await checkAddress(net.local, address);
    } catch (error) {
      return refuse(error as Error);
    }
    return sourceOfAddress(net, address);
  }
  const message = `${corpus} came as a file and has no address to ask. Import a newer file.`;
  return refuse(new SyncError('no-address', message));
}
