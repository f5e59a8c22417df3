'use client';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Member } from './comments-panel.tsx';
import styles from './member-choice.module.css';

export const memberListId = 'mentionable-members';
export const memberOptionId = (index: number) => `${memberListId}-${index}`;

interface MemberChoiceProps {
  readonly members: readonly Member[];
  readonly active: number;
  readonly label: string;
  readonly onChoose: (member: Member) => void;
  /** The field that the list belongs to; it keeps the focus. */
  readonly children: ReactNode;
}

/** The colleagues whom a name being typed could mean, beside the field. */
export function MemberChoice({ members, active, label, onChoose, children }: MemberChoiceProps) {
  return (
    <Popover.Root open={members.length > 0}>
      <Popover.Anchor asChild>{children}</Popover.Anchor>
      <Popover.Content
        className={styles.list}
        side="top"
        align="start"
        sideOffset={4}
        role="listbox"
        id={memberListId}
        aria-label={label}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        {members.map((member, index) => (
          <div
            key={member.id}
            id={memberOptionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(member);
            }}
          >
            {member.displayName}
          </div>
        ))}
      </Popover.Content>
    </Popover.Root>
  );
}
